"""A published report as everybody reads it, and the shelf of KPI cards."""

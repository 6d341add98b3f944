"""Pictures of an evening, published only with the yes of everybody in them."""

"""Every guest is asked whether their words may be published, and answers by a link of their own."""

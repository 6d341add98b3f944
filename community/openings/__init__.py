"""What is open to whom: the kinds of place of an event, as one person is offered them."""

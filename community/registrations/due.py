"""What a registration asks for: the place, what is beside it, and a place that is held."""

from community.prices.price import whole_from_json
from community.registrations.charge import fee_with
from community.registrations.tables import Registration


def asked_yen(registration: Registration) -> int:
    """The fee; while another kind is held until it is paid, what it would come to there."""
    if not registration.holds_another:
        return int(registration.fee_yen)
    return fee_with(registration, whole_from_json(registration.wanted_price))


def due_yen(registration: Registration) -> int:
    """What is still to be paid of it, in whole yen; nothing without a place."""
    if not (registration.has_place or registration.is_offered):
        return 0
    return registration.missing_of(asked_yen(registration))


def owed_yen(registration: Registration) -> int:
    """With a place: what is not given back as long as things stand so."""
    return max(int(registration.fee_yen), asked_yen(registration))

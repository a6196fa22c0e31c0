"""JSON."""
from ninja import Router

router = Router()

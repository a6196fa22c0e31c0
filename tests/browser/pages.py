"""Every page and outcome of the citizens' site, for the tests that look at all of them."""

FOUND = [
    "/",
    "/karte/",
    "/karte/?art=dezentral",
    "/gebiete/",
    "/gebiete/DEMO-01/",
    "/gebiete/DEMO-02/",
    "/gebiete/DEMO-03/",
    "/gebiete/DEMO-04/",
    "/ueber/",
    "/datenschutz/",
    "/barrierefreiheit/",
    "/impressum/",
    "/adresse/?q=Grenzweg+3",
    "/adresse/?q=Waldweg+4",
    "/adresse/?q=Westweg",
]
REFUSED = [
    "/adresse/?q=",
    "/adresse/?q=Westweg+1&id=999999",
    "/adresse/?q=Westweg+99",
    "/adresse/?q=Westwek+1",
    "/adresse/?q=Xylophonplatz+1",
    "/adresse/?q=Westweg+1,+99999",
    "/punkt/?lat=x&lon=y",
    "/punkt/?lat=52.5&lon=13.4",
    "/gebiete/?art=unbekannt",
    "/gebiete/NICHTS/",
    "/gibt-es-nicht/",
]
EVERY = FOUND + REFUSED

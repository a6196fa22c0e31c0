"""Documents of the city that are attached as they are: PDF files of Steckbriefe (pure, no Django)."""

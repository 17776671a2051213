"""What the form on the site works with: the rules of the check, as data for the browser."""

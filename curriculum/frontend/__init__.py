"""What a browser runs and shows of a lesson: ES modules, style sheet, the HTML of places."""

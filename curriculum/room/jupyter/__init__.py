"""What Jupyter Server, JupyterLab and Voilà are told, and their login."""

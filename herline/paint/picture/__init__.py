"""Pictures that people take home: a timeline with its title, legend, sources and footnotes."""

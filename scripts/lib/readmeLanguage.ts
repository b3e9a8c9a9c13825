/** How the tables of a README say their texts in its language. */
export interface ReadmeLanguage {
	/**
	 * A text of the English tables in this language.
	 *
	 * @throws Error if the language does not have it
	 */
	text: (english: string) => string;
	/** A further column for the names on the console, if they are not those of the form. */
	consoleNames?: {
		heading: string;
		/** The name of a type of DataArts connection. */
		type: (value: string) => string;
		/** The name of a service of DLI's basic connections. */
		service: (value: string) => string;
	};
}

/** The language that all texts are written in. */
export const ENGLISH: ReadmeLanguage = { text: (english) => english };

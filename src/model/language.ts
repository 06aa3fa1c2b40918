/** The official languages of the United Nations by their ISO 639-1 codes, in the order texts are listed: English first, the default. */
export const languages = ["en", "fr", "es", "ru", "ar", "zh"] as const;
/** The code of an official language. */
export type Language = (typeof languages)[number];

/** What each is called in English. */
export const languageNames = {
  en: "English",
  fr: "French",
  es: "Spanish",
  ru: "Russian",
  ar: "Arabic",
  zh: "Chinese",
} as const satisfies Record<Language, string>;

/** Whether a code is that of an official language. */
export const isLanguage = (code: string): code is Language => languages.some((language) => language === code);

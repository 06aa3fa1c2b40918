import { describe, expect, test } from "vitest";
import { romanceOpening } from "../../src/words/romance-openings.ts";

describe("opening phrases in French and Spanish", () => {
  test.each([
    ["fr", "Rappelant également sa résolution 1/1,", "Rappelant également"],
    ["fr", "Profondément préoccupée par les exercices,", "Profondément préoccupée"],
    ["fr", "Constatant avec une vive inquiétude que l’exercice dure,", "Constatant avec une vive inquiétude"],
    ["fr", "Prie instamment les États Membres d’agir ;", "Prie instamment"],
    ["fr", "Prend note du rapport ;", "Prend note"],
    ["fr", "S’engage de nouveau à agir ;", "S’engage de nouveau"],
    ["fr", "Se félicite de l’exercice ;", "Se félicite"],
    ["es", "Recordando además su resolución 1/1,", "Recordando además"],
    ["es", "Profundamente preocupada por el ejercicio,", "Profundamente preocupada"],
    ["es", "Acoge con beneplácito el ejercicio;", "Acoge con beneplácito"],
    ["es", "Toma nota del informe;", "Toma nota"],
    ["es", "Reitera también su llamamiento a los Estados;", "Reitera también su llamamiento"],
    // Not the language's, in mid-sentence, or no word of the list.
    ["fr", "Recordando su resolución 1/1,", null],
    ["es", "Rappelant sa résolution 1/1,", null],
    ["fr", "rappelant sa résolution 1/1,", null],
    ["fr", "Les États Membres agissent ;", null],
    ["fr", "Demandes et réponses", null],
    ["ru", "Напоминая о своей резолюции,", null],
  ])("%s: %s", (language, text, phrase) => {
    expect(romanceOpening(text, language)).toBe(phrase);
  });
});

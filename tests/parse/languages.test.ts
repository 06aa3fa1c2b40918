import { describe, expect, test } from "vitest";
import { textOf } from "../support/texts.ts";

function told(words: string) {
  const { masthead, formula, paragraphs, footnotes } = textOf(words, "exercise.txt");
  return {
    language: masthead.language,
    organ: masthead.organ,
    formula,
    paragraphs: paragraphs.map(({ id, opening, marks }) => [id, opening, marks.map(({ label }) => label).join()]),
    notes: footnotes.map(({ id, text }) => [id, text]),
  };
}

describe("plain text in other languages", () => {
  test("French: its formula tells the language, its words the openings and notes", () => {
    const text = `Texte d’exercice

L’Assemblée générale,

Rappelant sa résolution 1/1 du 1er mai 2026 sur les exercices1,

1 Résolution 2/1, annexe.

Notant avec satisfaction le travail accompli2,

2 Voir A/1/1.

1. Prie instamment les États Membres :

a) D’agir ;

b) De faire rapport ;

2. Décide de rester saisie de la question.

53e séance plénière
16 décembre 2026`;
    expect(told(text)).toEqual({
      language: "fr",
      organ: "General Assembly",
      formula: "L’Assemblée générale,",
      paragraphs: [
        ["PP1", "Rappelant", "1"],
        ["PP2", "Notant avec satisfaction", "2"],
        ["OP1", "Prie instamment", ""],
        ["OP1(a)", null, ""],
        ["OP1(b)", null, ""],
        ["OP2", "Décide", ""],
      ],
      notes: [
        ["FN1", "Résolution 2/1, annexe."],
        ["FN2", "Voir A/1/1."],
      ],
    });
  });

  test("Spanish", () => {
    const text = `Texto de ejercicio

La Asamblea General,

Recordando también su resolución 1/1, de 1 de mayo de 2026, relativa a los ejercicios1,

1 Véase A/1/1.

1. Exhorta a los Estados Miembros a que actúen;

2. Decide seguir ocupándose de la cuestión.

53a sesión plenaria
16 de diciembre de 2026`;
    expect(told(text)).toEqual({
      language: "es",
      organ: "General Assembly",
      formula: "La Asamblea General,",
      paragraphs: [
        ["PP1", "Recordando también", "1"],
        ["OP1", "Exhorta", ""],
        ["OP2", "Decide", ""],
      ],
      notes: [["FN1", "Véase A/1/1."]],
    });
  });

  test("Russian: the organ in the masthead is no formula, and a paragraph may begin with a small letter", () => {
    const text = `Генеральная Ассамблея

Учебный текст

Генеральная Ассамблея,

подтверждая свою резолюцию 1/1,

вновь отмечая проделанную работу,

1. призывает государства действовать;

2. постановляет продолжать.

53‑е пленарное заседание`;
    expect(told(text)).toEqual({
      language: "ru",
      organ: "General Assembly",
      formula: "Генеральная Ассамблея,",
      paragraphs: [
        ["PP1", null, ""],
        ["PP2", null, ""],
        ["OP1", null, ""],
        ["OP2", null, ""],
      ],
      notes: [],
    });
  });

  test("English words open no French paragraph, French words no English one", () => {
    const french = told("L’Assemblée générale,\n\nRecalling sa résolution,\n\n1. Prie les États d’agir.");
    expect(french.paragraphs).toEqual([
      ["PP1", null, ""],
      ["OP1", "Prie", ""],
    ]);
    expect(told("The General Assembly,\n\nRecalling its resolution,\n\n1. Encourage States to act.").paragraphs).toEqual([
      ["PP1", "Recalling", ""],
      ["OP1", null, ""],
    ]);
  });
});

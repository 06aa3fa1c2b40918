import { Command, CommanderError } from "commander";
import { version } from "../model/version.ts";
import { examples } from "./declared/help.ts";
import { declarations } from "./declared/index.ts";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";

/**
 * The command line: it turns words into complete options and hands them to a command, which is loaded only when it is called.
 *
 * @param finish receives the exit code of the command that ran
 */
const programFor = (io: Io, finish: (code: number) => void): Command => {
  const program = new Command("travaux")
    .description("Compares versions of United Nations resolutions: which paragraph became which, and what changed in its words.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [COMMAND]", "print the help of a command")
    // The longest command leaves less than commander's own 40 columns of 80 for what is said of it.
    .configureHelp({ minWidthToWrap: 20 })
    .exitOverride()
    .showHelpAfterError("(add --help for what is expected, with an example)")
    .addHelpText("after", examples("travaux diff EXERCISE/1 67/193", "travaux diff draft.md adopted.xml --output report.md"));

  // Each uses `.command()`, which hands exit and output settings down; `.addCommand()` would not.
  for (const declare of declarations) declare(program, io, finish);
  return program;
};

/**
 * Runs the command that a command line asks for.
 *
 * @param argv the words after the program's name
 * @returns its exit code; 2 where the words cannot be understood
 * @throws what the command throws
 */
export const runProgram = async (argv: readonly string[], io: Io): Promise<number> => {
  let out = "";
  let err = "";
  let code: number = exit.nothing;
  const program = programFor(io, (given) => {
    code = given;
  });
  const output = {
    writeOut: (text: string): void => {
      out += text;
    },
    writeErr: (text: string): void => {
      err += text;
    },
    outputError: (text: string, write: (text: string) => void): void => write(text.replace(/^error: /, "travaux: ")),
    getOutHelpWidth: (): number => io.stdout.columns ?? 80,
    getErrHelpWidth: (): number => io.stderr.columns ?? 80,
    getOutHasColors: (): boolean => false,
    getErrHasColors: (): boolean => false,
  };
  for (const command of [program, ...program.commands]) command.configureOutput(output);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version that were asked for end in exit code 0; whatever else commander complains of is a usage error.
    code = error.exitCode === 0 ? exit.nothing : exit.trouble;
  }
  if (out !== "") await io.stdout.write(out);
  if (err !== "") await io.stderr.write(err);
  return code;
};

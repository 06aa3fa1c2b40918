import type { Command } from "commander";
import type { Io } from "../io.ts";

/**
 * Adds one command to the program: its words, its help, and what it hands over once they are complete options. What the command does
 * is loaded only when it is called.
 *
 * @param finish receives the exit code of the command that ran
 */
export type Declaration = (program: Command, io: Io, finish: (code: number) => void) => void;

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folder of the server's programs as Debian's packages install them, null where there are none. */
export const serverPrograms = (): string | null => {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).filter((name) => existsSync(join(root, name, "bin", "initdb"))) : [];
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  return newest === undefined ? null : join(root, newest, "bin");
};

/** A server of its own, without a network, that is gone with `stop`. */
export interface Server {
  /** Runs commands in psql, in a folder, and returns what it prints, unaligned. @throws where one fails */
  readonly psql: (commands: string, folder: string) => string;
  readonly stop: () => void;
}

/** The server does not run as root; Debian's package brings a user for it. */
const asServerUser = (program: string, args: readonly string[]): string => {
  const [command, before] = process.getuid?.() === 0 ? ["runuser", ["-u", "postgres", "--", program]] : [program, []];
  return execFileSync(command, [...before, ...args], { encoding: "utf8", cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
};

/** Starts a server in a new folder. */
export const startServer = (programs: string): Server => {
  const root = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), "travaux-pg-"));
  if (root) execFileSync("chown", ["postgres", folder]);
  const data = join(folder, "data");
  asServerUser(join(programs, "initdb"), ["-D", data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
  asServerUser(join(programs, "pg_ctl"), [
    "-D",
    data,
    "-w",
    "-l",
    join(folder, "log"),
    "-o",
    `-c listen_addresses='' -c unix_socket_directories='${folder}'`,
    "start",
  ]);
  chmodSync(folder, 0o755);
  return {
    psql: (commands, cwd) =>
      execFileSync(
        join(programs, "psql"),
        ["-h", folder, "-U", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", "postgres"],
        {
          encoding: "utf8",
          cwd,
          input: commands,
          env: { ...process.env, PGOPTIONS: "--client-min-messages=warning" },
        },
      ),
    stop: () => {
      asServerUser(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

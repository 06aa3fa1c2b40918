#!/usr/bin/env node
import { main, prepareEngine, processIo } from "../dist/cli.js";

prepareEngine();
process.exitCode = await main(process.argv.slice(2), processIo());

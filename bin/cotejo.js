#!/usr/bin/env node
import { main } from '../dist/pipeline/command/main.js'

process.exitCode = await main(process.argv.slice(2))

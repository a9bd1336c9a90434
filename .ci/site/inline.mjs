// Prints the OpenAPI document with its examples in it: what shows it asks for none. node inline.mjs DOCUMENT
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const file = process.argv[2];
console.log(readFileSync(file, 'utf8').replace(/externalValue: (\S+)/g,
  (_, example) => 'value: ' + JSON.stringify(JSON.parse(readFileSync(join(dirname(file), example), 'utf8')))));

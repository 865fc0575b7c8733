// Keeps a database of today, so that a later program can show that it still opens it:
//   DATABASE_URL=postgres://… npx node tools/keep-database.ts app/test/given/older-databases/<name>.jsonl.gz
// Stop the program first. Only for databases of a demonstration or of a test: the file holds everything that is in them.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { linesOf } from '../app/test/kept-database.ts';

const [file] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
if (file === undefined || !url) {
  console.error('Usage: DATABASE_URL=postgres://… npx node tools/keep-database.ts <file>.jsonl.gz');
  process.exit(2);
}
const lines = await linesOf(url);
const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
writeFileSync(file, bytes);
console.log(`${lines.length} lines, ${bytes.length} bytes: ${file}`);

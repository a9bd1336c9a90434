// Holds that every link, script, picture and style of a page leads to a file of the site, and to what it names in it, and that no page makes a
// browser ask for anything elsewhere. node links.mjs SITE
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const site = resolve(process.argv[2]);
const pages = readdirSync(site, { recursive: true }).filter(file => file.endsWith('.html')).map(file => join(site, file));
const wrong = [];
const ids = new Map();

function text(file) {
  return readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
}

function idsOf(file) {
  if (!ids.has(file)) {
    ids.set(file, new Set([...text(file).matchAll(/\s(?:id|name)="([^"]*)"/g)].map(match => match[1])));
  }

  return ids.get(file);
}

for (const page of pages) {
  for (const [, tag, attributes] of text(page).matchAll(/<([a-z]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    for (const [, name, value] of attributes.matchAll(/\s(href|src|srcset|poster|data)="([^"]*)"/g)) {
      const link = value.replaceAll('&amp;', '&');
      const elsewhere = /^(?:[a-z]+:)?\/\//i.test(link);
      if (elsewhere && !(tag === 'a' && name === 'href' && link.startsWith('https://'))) {
        wrong.push(`${relative(site, page)}: <${tag}> asks for ${link}`);
      }

      if (elsewhere || /^(?:mailto|data|javascript):/i.test(link)) {
        continue;
      }

      const [path, anchor] = link.split('#');
      const plain = decodeURIComponent(path.split('?')[0]);
      const target = plain === '' ? page : resolve(dirname(page), plain);
      if (!target.startsWith(site) || !existsSync(target) || statSync(target).isDirectory()) {
        wrong.push(`${relative(site, page)}: ${link} leads nowhere`);
      } else if (anchor && target.endsWith('.html') && !idsOf(target).has(decodeURIComponent(anchor))) {
        wrong.push(`${relative(site, page)}: ${link} names what is not there`);
      }
    }
  }
}

console.log(wrong.concat(`${pages.length} pages, ${wrong.length} wrong links`).join('\n'));
process.exit(wrong.length === 0 && pages.length > 50 ? 0 : 1);

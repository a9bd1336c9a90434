// Opens every page of the site in Chromium, at a phone's and a desktop's width. Fails on errors of the console, on requests that leave the
// site, and on pages that a phone must scroll sideways. Leaves a picture of each. node browse.mjs CHROMIUM SITE PICTURES [PART]
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

const [chromium, siteFolder, pictures] = process.argv.slice(2);
const site = resolve(siteFolder);
const only = process.argv[5]; // a part of the names of the pages to open; all where it is left out
const widths = [{ width: 390, height: 844, mobile: true }, { width: 1280, height: 900, mobile: false }];
const tallest = 2400; // pixels of a picture
const tabs = 3;
const patience = 30_000;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.yaml': 'text/yaml', '.yml': 'text/yaml' };
const wrong = [];

// ── The site, on this machine ───────────────────────────────────────────────────────────────────────────────────────
const server = createServer((request, response) => {
  const file = join(site, decodeURIComponent(new URL(request.url, 'http://site').pathname));
  if (!file.startsWith(site) || !existsSync(file) || statSync(file).isDirectory()) {
    response.writeHead(404).end();
    return;
  }

  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain' });
  createReadStream(file).pipe(response);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

// ── Chromium, by its protocol over a pipe ───────────────────────────────────────────────────────────────────────────
const profile = mkdtempSync(join(tmpdir(), 'browse-'));
const browser = spawn(chromium, [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--remote-debugging-pipe', `--user-data-dir=${profile}`,
], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const waiting = new Map();
const listeners = new Map();
let lastId = 0;
let rest = '';
browser.stdio[4].setEncoding('utf8').on('data', chunk => {
  const messages = (rest + chunk).split('\0');
  rest = messages.pop();
  for (const message of messages.map(text => JSON.parse(text))) {
    if (message.id) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else {
      listeners.get(message.sessionId)?.(message.method, message.params);
    }
  }
});

browser.on('exit', code => {
  for (const answer of waiting.values()) {
    answer({ error: { message: `Chromium ended with ${code}` } });
  }

  waiting.clear();
});

function send(method, params = {}, sessionId = undefined) {
  return new Promise((done, failed) => {
    const id = ++lastId;
    const timer = setTimeout(() => failed(new Error(`${method} was not answered`)), patience);
    waiting.set(id, message => {
      clearTimeout(timer);
      message.error ? failed(new Error(`${method}: ${message.error.message}`)) : done(message.result);
    });
    browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
  });
}

async function openTab() {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => send(method, params, sessionId);
  await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable', 'Network.enable'].map(method => tab(method)));
  return { tab, sessionId };
}

async function evaluate(tab, expression) {
  const { result, exceptionDetails } = await tab('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  return result.value;
}

async function open({ tab, sessionId }, page, size) {
  const name = `${page} at ${size.width}`;
  let lastChange = Date.now();
  let isLoaded = false;
  listeners.set(sessionId, (method, params) => {
    if (method === 'Network.requestWillBeSent') {
      lastChange = Date.now();
      const { url } = params.request;
      if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) {
        wrong.push(`${name}: asks for ${url}`);
      }
    } else if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed') {
      lastChange = Date.now();
    } else if (method === 'Page.loadEventFired') {
      isLoaded = true;
      lastChange = Date.now();
    } else if (method === 'Runtime.exceptionThrown') {
      wrong.push(`${name}: ${params.exceptionDetails.exception?.description ?? params.exceptionDetails.text}`);
    } else if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
      wrong.push(`${name}: ${params.args.map(arg => arg.value ?? arg.description).join(' ')}`);
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      wrong.push(`${name}: ${params.entry.text} ${params.entry.url ?? ''}`);
    }
  });

  await tab('Emulation.setDeviceMetricsOverride', { width: size.width, height: size.height, deviceScaleFactor: 1, mobile: size.mobile });
  await tab('Page.navigate', { url: `${origin}/${page}` });
  const until = Date.now() + patience;
  while (!(isLoaded && Date.now() - lastChange > 200)) {
    if (Date.now() > until) {
      wrong.push(`${name}: is not loaded after ${patience / 1000} s`);
      return;
    }

    await new Promise(done => setTimeout(done, 20));
  }

  const { scroll, height } = await evaluate(tab, '({ scroll: document.scrollingElement.scrollWidth, height: document.scrollingElement.scrollHeight })');
  if (scroll > size.width) {
    wrong.push(`${name}: is ${scroll} pixels wide`);
  }

  const clip = { x: 0, y: 0, width: size.width, height: Math.min(height, tallest), scale: 1 };
  const { data } = await tab('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip });
  writeFileSync(join(pictures, `${page.replaceAll('/', '-').replace(/\.html$/, '')}-${size.width}.png`), Buffer.from(data, 'base64'));
}

async function search({ tab, sessionId }) {
  await open({ tab, sessionId }, 'docs/index.html', widths[1]);
  const found = await evaluate(tab, `(async () => {
    const input = document.getElementById('search-query');
    for (let i = 0; i < 200 && input.disabled; i++) await new Promise(done => setTimeout(done, 50));
    input.value = 'ResumeAtPage';
    input.dispatchEvent(new Event('input'));
    for (let i = 0; i < 100 && !document.querySelector('#search-results .sr-item'); i++) await new Promise(done => setTimeout(done, 50));
    return [...document.querySelectorAll('#search-results .sr-item a')].map(a => a.getAttribute('href'));
  })()`);
  if (!found.some(href => href.includes('paging.html'))) {
    wrong.push(`The search for ResumeAtPage finds ${found.length} pages, and not that about paging.`);
  }
}

// ── All pages ───────────────────────────────────────────────────────────────────────────────────────────────────────
mkdirSync(pictures, { recursive: true });
const pages = readdirSync(site, { recursive: true }).filter(file => file.endsWith('.html') && file !== 'index.html' && !file.endsWith('toc.html') && file.includes(only ?? '')).sort();
const work = pages.flatMap(page => widths.map(size => ({ page, size })));
try {
  await Promise.all(Array.from({ length: tabs }, async () => {
    const tab = await openTab();
    for (let next = work.shift(); next; next = work.shift()) {
      await open(tab, next.page, next.size).catch(error => wrong.push(`${next.page}: ${error.message}`));
    }
  }));
  await search(await openTab());
} finally {
  await send('Browser.close').catch(() => browser.kill());
  server.close();
}

await new Promise(done => browser.exitCode === null ? browser.once('exit', done) : done());
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
console.log(wrong.concat(`${pages.length} pages at ${widths.length} widths, ${wrong.length} faults`).join('\n'));
process.exit(wrong.length === 0 ? 0 : 1);

// The public conformance suite tests servers over HTTP: this hands its messages to a server over standard input and output, and back.
// node bridge.mjs PORT COMMAND [ARGUMENT…]; every session has a process of its own.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const [port, command, ...args] = process.argv.slice(2);
const sessions = new Map();

function startSession() {
  const session = { child: spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] }), waiting: new Map() };
  createInterface({ input: session.child.stdout }).on('line', line => {
    const message = JSON.parse(line);
    const isAnswer = 'id' in message && !('method' in message);

    // What is not an answer belongs to the request that waits longest.
    const key = isAnswer ? message.id : session.waiting.keys().next().value;
    const response = session.waiting.get(key);
    response?.write(`event: message\ndata: ${line}\n\n`);
    if (isAnswer) {
      session.waiting.delete(key);
      response?.end();
    }
  });
  return session;
}

createServer((request, response) => {
  const id = request.headers['mcp-session-id'];
  if (request.method === 'DELETE') {
    sessions.get(id)?.child.stdin.end();
    sessions.delete(id);
    response.writeHead(200).end();
    return;
  }
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  let body = '';
  request.on('data', part => { body += part; }).on('end', () => {
    const message = JSON.parse(body);
    const sessionId = id ?? randomUUID();
    if (!sessions.has(sessionId)) {
      sessions.set(sessionId, startSession());
    }
    const session = sessions.get(sessionId);
    if ('id' in message && 'method' in message) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Mcp-Session-Id': sessionId });
      session.waiting.set(message.id, response);
    } else {
      response.writeHead(202, { 'Mcp-Session-Id': sessionId }).end();
    }
    session.child.stdin.write(JSON.stringify(message) + '\n');
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { closerOf } from '../../cli/close_server.ts';

/* A server that ends must not wait for a browser's connections, nor serve what comes there later. */

async function scene() {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => void answers.push(response));
  const close = closerOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => server.closeAllConnections());
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
    return socket;
  };
  const ask = async () => {
    const socket = await open();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(server, 'request');
    return socket;
  };
  return { answers, close, open, ask };
}

test('a connection that was opened in advance, and one whose request has been answered, are dropped at once', async () => {
  const { answers, close, open, ask } = await scene();
  const unused = await open();
  const used = await ask();
  answers[0]?.end('answered');
  expect(String(await once(used, 'data'))).toContain('answered');
  const gone = Promise.all([once(unused, 'close'), once(used.resume(), 'close')]);
  unused.resume();
  await close();
  await gone;
});

test('what is under way is answered first, and its connection ends with it', async () => {
  const { answers, close, ask } = await scene();
  const socket = await ask();
  let isClosed = false;
  const closed = close().then(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isClosed).toBe(false);
  answers[0]?.end('late, but whole');
  expect(String(await once(socket, 'data'))).toContain('late, but whole');
  await Promise.all([closed, once(socket.resume(), 'close')]);
});

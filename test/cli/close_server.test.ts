import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { closerOf } from '../../cli/close_server.ts';

/*
 * The assistant of the first set-up hung: a browser's connection outlived the server's end, and was served
 * from a closed database.
 */

test('what is under way is answered, and its connection ends with it; one that waits ends at once', async () => {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => void answers.push(response));
  // Else Node.js ends it after some seconds, and nobody sees that it was open.
  server.keepAliveTimeout = 0;
  const close = closerOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const open = async () => {
    const socket = connect(port, '127.0.0.1');
    await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
    return socket;
  };

  const waiting = (await open()).resume();
  const asking = await open();
  asking.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(server, 'request');
  let isClosed = false;
  const closed = close().then(() => {
    isClosed = true;
  });
  await once(waiting, 'close');
  expect(isClosed).toBe(false);

  answers[0]?.end('late, but whole');
  expect(String(await once(asking, 'data'))).toContain('late, but whole');
  await Promise.all([closed, once(asking.resume(), 'close')]);
});

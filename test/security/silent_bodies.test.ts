import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { endSilentBodies } from '../../security/silent_bodies.ts';

const windowMs = 100;

/** A server that takes whole bodies and says how long they were, and a raw line to it. */
async function line() {
  const server = createServer(async (request, response) => {
    let bytes = 0;
    try {
      for await (const part of request) bytes += part.length;
    } catch {
      return;
    }
    response.end(`took ${bytes}`);
  });
  endSilentBodies(server, windowMs);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  socket.on('error', () => {});
  const ended = once(socket, 'close');
  const head = (bytes: number) => `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${bytes}\r\n\r\n`;
  return { socket, head, ended, heard: () => heard };
}

test('a body of which one byte has come is ended, in words that HTTP has for it', async () => {
  const { socket, head, ended, heard } = await line();
  socket.write(`${head(1000)}x`);
  await ended;
  expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
});

test('one byte now and then keeps nothing open', async () => {
  const { socket, head, ended, heard } = await line();
  socket.write(head(1000));
  const drip = setInterval(() => socket.writable && socket.write('x'), windowMs / 4);
  await ended;
  clearInterval(drip);
  expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
});

test('a slow line takes as long as it takes', async () => {
  const { socket, head, heard } = await line();
  const parts = 40;
  socket.write(head(parts * 2048));
  for (let part = 0; part < parts; part++) {
    socket.write('x'.repeat(2048));
    await new Promise((resolve) => setTimeout(resolve, windowMs / 4));
  }
  await expect.poll(heard).toContain(`took ${parts * 2048}`);
});

test('a connection that is kept is not ended between two requests', async () => {
  const { socket, head, heard } = await line();
  socket.write(`${head(1)}x`);
  await expect.poll(heard).toContain('took 1');
  await new Promise((resolve) => setTimeout(resolve, windowMs * 3));
  socket.write(`${head(2)}xy`);
  await expect.poll(heard).toContain('took 2');
});

import { connect, createServer } from 'node:net';
import process from 'node:process';

/* Runs in a namespace: whoever comes by the Unix socket is led to a port of the namespace's loopback. */

const [path = '', port = ''] = process.argv.slice(2);

createServer((socket) => {
  const onward = connect(Number(port), '127.0.0.1');
  socket.pipe(onward).pipe(socket);
  for (const end of [socket, onward]) end.on('error', () => [socket, onward].map((one) => one.destroy()));
}).listen(path, () => process.stdout.write('open\n'));

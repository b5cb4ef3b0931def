import { onFreePort, type RunningServer, startServer } from '../debian/server.ts';
import type { RtHome } from './home.ts';

/** Starts Request Tracker's own server. It is told its port twice: in its configuration and on its command line. */
export const startRtServer = (furnish: (port: number) => RtHome): Promise<RunningServer> =>
  onFreePort(async (port) => {
    const home = furnish(port);
    return startServer({
      name: 'Request Tracker',
      directory: home.directory,
      program: [
        '/usr/share/request-tracker5/libexec/rt-server',
        '--server',
        'Starlet',
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--max-workers',
        '3',
      ],
      environment: home.environment,
      address: `http://127.0.0.1:${port}`,
    });
  });

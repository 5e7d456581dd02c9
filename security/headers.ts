import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config/settings.ts';
import type { AppEnv } from './env.ts';

/**
 * requirements.md, section 6, "headers": nothing inline, no other origin, no frame around us, devices for
 * ourselves only.
 */
export function securityHeaders(config: Config): MiddlewareHandler<AppEnv> {
  const socketOrigin = config.publicUrl.origin.replace(/^http/, 'ws');
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      // Older Safari does not count wss: as 'self'.
      connectSrc: ["'self'", socketOrigin],
      // The practice looks at a signed form beside the patient's data.
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // For this name only: the practice's other names are none of our business.
    strictTransportSecurity: 'max-age=31536000',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: {
      camera: ['self'],
      microphone: ['self'],
      displayCapture: ['self'],
      fullscreen: ['self'],
      autoplay: ['self'],
      pictureInPicture: ['self'],
      screenWakeLock: ['self'],
      speakerSelection: ['self'],
      accelerometer: [],
      bluetooth: [],
      browsingTopics: [],
      encryptedMedia: [],
      geolocation: [],
      gyroscope: [],
      hid: [],
      idleDetection: [],
      localFonts: [],
      magnetometer: [],
      midi: [],
      payment: [],
      serial: [],
      usb: [],
      xrSpatialTracking: [],
    },
  });
  return async (c, next) => {
    // A route that serves a document to our own frame sets its own policy.
    let own: string | undefined;
    await set(c, async () => {
      await next();
      own = c.res.headers.get('Content-Security-Policy') ?? undefined;
    });
    // What a page may use; what is no page costs a phone half a kilobyte less without it.
    if (c.req.path.startsWith('/static/')) c.res.headers.delete('Permissions-Policy');
    if (own) {
      c.res.headers.set('Content-Security-Policy', own);
      c.res.headers.delete('X-Frame-Options');
    }
    c.res.headers.set('X-Robots-Tag', 'noindex');
    // Everything may be personal unless a route says otherwise.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}

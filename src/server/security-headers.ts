import helmet from 'helmet';
import type { Next, Request, RequestHandler, Response } from 'restify';

/**
 * Headers of every answer. Pages load from this server only; styles may be inline since Adaptive Cards sets some.
 * No upgrade to https: the local chat is plain http on loopback, and a front end that ends TLS sets its own HSTS.
 */
export function protectPages(): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: Next) => protect(request, response, () => next());
}

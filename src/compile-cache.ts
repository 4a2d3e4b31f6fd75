import * as modules from 'node:module';

/**
 * Node keeps what it compiled of the modules that come after, from one start to the next (from 22.1; before, nothing
 * happens). To be imported first, hence its effect on import; `NODE_DISABLE_COMPILE_CACHE=1` does without.
 */
(modules as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

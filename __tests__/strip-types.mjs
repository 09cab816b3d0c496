// Node's own type stripping as jest's transform: the line numbers stay, nothing to configure.
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};

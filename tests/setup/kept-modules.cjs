const { default: Runtime } = require('jest-runtime');
const knownSheets = require('./known-sheets.cjs');
const OneRealm = require('./one-realm.cjs');

/** The folders of src without state: what they remember, they remember of values. */
const PURE = /[\\/]src[\\/](workbook|catalogue|recognise|refusals|rules|audit|claims|report)[\\/]/;
/** Without state too, but loaded for a realm: these look for what it has, or make their errors there. */
const OF_A_REALM = /[\\/](src[\\/](desk|hosts[\\/](port|file|docx))|node_modules)[\\/]/;

const CHECK = /[\\/]src[\\/]audit[\\/]check\.ts$/;

let keeper;
let suite;
let check;

/**
 * Loads what no test can change once in a worker instead of once in every suite, and what V8 has made fast stays fast. A suite
 * that puts a module in another's place gets all of its own.
 */
module.exports = class KeptModules extends Runtime {
  constructor(...given) {
    super(...given);
    this.given = given;
    // The path of the test file, which comes seventh.
    suite = given[6];
  }

  requireModule(from, name, options, isActual) {
    if (this === keeper) return this.kept(from, name, options, isActual);
    if (!this.isKept(from, name, options)) return super.requireModule(from, name, options, isActual);
    const exports = this.keeper().requireModule(this._resolution.resolveCjs(from, name));
    // For the lines in stack traces.
    const maps = keeper.getSourceMaps();
    if (this.mapsLent !== maps.size) for (const [file, map] of maps) this.getSourceMaps().set(file, map);
    this.mapsLent = maps.size;
    return exports;
  }

  /** What the keeper loads; who checks begins with what is known of the sheets. */
  kept(from, name, options, isActual) {
    const exports = super.requireModule(from, name, options, isActual);
    if (!name?.endsWith('/check') || !CHECK.test(this._resolution.resolveCjs(from, name))) return exports;
    check ??= knownSheets(exports, () => suite);
    return check;
  }

  isKept(from, name, options) {
    if (this === keeper || this.replaces || options?.isInternalModule || name === undefined) return false;
    if (this._resolution.isCoreModule(name)) return false;
    const path = this._resolution.resolveCjs(from, name);
    return PURE.test(path) || (OF_A_REALM.test(path) && this._environment === this.keeper()._environment);
  }

  /** Who loads them: a runtime that is never torn down. */
  keeper() {
    const [projectConfig, , ...others] = this.given;
    keeper ??= new KeptModules(projectConfig, new OneRealm({ projectConfig }), ...others);
    return keeper;
  }

  setMock(...given) {
    this.replaces = true;
    super.setMock(...given);
  }
};

const { TestEnvironment } = require('jest-environment-node');

class Realm extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.atFirst = Object.getOwnPropertyDescriptors(this.global);
    this.process = { exit: this.global.process.exit, env: { ...this.global.process.env } };
  }

  /** Clocks and globals are each suite's own. */
  async teardown() {
    const { global, atFirst } = this;
    this.fakeTimersModern.dispose();
    Object.assign(global.process, { ...this.process, env: { ...this.process.env } });
    for (const key of Reflect.ownKeys(global)) {
      const before = atFirst[key];
      if (before === undefined) delete global[key];
      else if (before.configurable && Object.getOwnPropertyDescriptor(global, key).value !== before.value) {
        Object.defineProperty(global, key, before);
      }
    }
  }
}

let realm;

/**
 * One realm for all suites of a worker that need no document: modules that are kept from suite to suite (kept-modules.cjs)
 * have the same `Array` and `Error` there as the tests.
 */
module.exports = function OneRealm(...given) {
  realm ??= new Realm(...given);
  return realm;
};

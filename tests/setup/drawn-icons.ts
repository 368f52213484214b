/** The package's 1700 icons, each loaded when it is asked for: pages that draw seven need not wait for all. */
module.exports = new Proxy(
  {},
  {
    get: (_, name) =>
      require(`../../node_modules/@fluentui/react-icons-mdl2/lib-commonjs/components/${String(name)}`).default,
  },
);

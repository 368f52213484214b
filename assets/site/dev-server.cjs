const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const CACHE = path.join(process.cwd(), 'node_modules/.cache/webpack-dev-server');

/** The server's certificate without its key, as the system's certificate store wants it. */
function writeCertificate() {
  const both = path.join(CACHE, 'server.pem');
  if (!existsSync(both)) return undefined;
  const [certificate] = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/s.exec(readFileSync(both, 'utf8'));
  const file = path.join(CACHE, 'localhost.crt');
  writeFileSync(file, `${certificate}\n`);
  return file;
}

const guide = (certificate) => `
  勾稽 runs at https://localhost:3000/taskpane.html; stop it with Ctrl+C.
  1. Trust its certificate (made on this machine, good for 30 days): ${certificate}
  2. Load manifest.xml in Excel:
     Windows  put it in a shared folder, add that folder under 文件 > 选项 > 信任中心 > 受信任的加载项目录, then 开始 > 加载项 > 更多加载项 > 共享文件夹
     Mac      copy it to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, then 开始 > 加载项
     web      开始 > 加载项 > 更多加载项 > 上传我的加载项
  Step by step, with how to take the certificate back: docs/excel-checklist.md
`;

exports.devServer = {
  server: 'https',
  host: 'localhost',
  port: 3000,
  static: false,
  hot: false,
  client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
  onListening: () => console.log(guide(writeCertificate())),
};

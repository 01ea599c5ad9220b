// A PouchDB server as its authors compose it: express-pouchdb over leveldb. pouchdb_server.cjs FOLDER PORT
const [folder, port] = process.argv.slice(2);
const express = require("express-pouchdb/node_modules/express");
const PouchDB = require("pouchdb-node").defaults({ prefix: `${folder}/` });
const app = express();
app.use("/", require("express-pouchdb")(PouchDB, { mode: "minimumForPouchDB", inMemoryConfig: true }));
app.listen(Number(port), "127.0.0.1");

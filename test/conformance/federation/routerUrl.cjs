// Runs before each file of the suite, in its module registry. The suite's client asks `http://localhost:4000/`, a
// port that may be anybody's; it reads the address at each request, so it can be told where this run's gateway is.
const { resolve } = require('node:path');

require(resolve(process.env.SUITE, 'utils/client.js')).ROUTER_URL = process.env.ROUTER_URL;

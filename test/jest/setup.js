// n8n-core needs decorator metadata.
require('reflect-metadata');

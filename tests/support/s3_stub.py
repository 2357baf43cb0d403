#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An S3 endpoint in memory for tests, on a free port of 127.0.0.1 that is printed first; then the path of every PUT.

Checks the signature (AWS Signature Version 4), x-amz-content-sha256 and Content-MD5 of every request, as an honest store
does; then lies in the way that is asked for:
  honest    keeps what it is given
  corrupt   flips a byte of what it gives back
  truncate  gives back all but the last byte
  lose      says 200 and keeps nothing of files that hold data
  stale     gives back an older content of the file
  unlisted  keeps everything, lists nothing
  slow      takes its time over every block
Usage: s3_stub.py MODE ACCESS_KEY SECRET_KEY
"""
import base64
import hashlib
import hmac
import http.server
import re
import sys
import time
import urllib.parse
import xml.sax.saxutils

MODE, ACCESS, SECRET = sys.argv[1:4]
OBJECTS = {}
UPLOADS = {}


def hmac256(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if "Content-Length" not in (headers or {}):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "HEAD":
            return
        if MODE == "slow":
            for at in range(0, len(body), 1000):
                self.wfile.write(body[at:at + 1000])
                time.sleep(0.2)
        else:
            self.wfile.write(body)

    def fail(self, status, code):
        self.close_connection = True
        self.answer(status, f"<Error><Code>{code}</Code><Message>{code}</Message></Error>".encode())

    def signature(self, query):
        found = re.match(r"AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)",
                         self.headers.get("Authorization", ""))
        if not found or found[1] != ACCESS:
            return None, None
        scope = found[2].split("/")
        canonical_query = "&".join(sorted(
            f"{urllib.parse.quote(k, safe='-_.~')}={urllib.parse.quote(v, safe='-_.~')}" for k, v in query))
        headers = "".join(f"{name}:{' '.join(self.headers.get(name, '').split())}\n" for name in found[3].split(";"))
        path = urllib.parse.quote(urllib.parse.unquote(self.path.split("?")[0]), safe="/-_.~")
        request = "\n".join([self.command, path, canonical_query, headers, found[3],
                             self.headers.get("x-amz-content-sha256", "")])
        text = "\n".join(["AWS4-HMAC-SHA256", self.headers["x-amz-date"], found[2],
                          hashlib.sha256(request.encode()).hexdigest()])
        key = ("AWS4" + SECRET).encode()
        for part in scope:
            key = hmac256(key, part)
        return hmac256(key, text).hex(), found[4]

    def body(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            raise ValueError("chunked")
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def handle_request(self):
        if self.headers.get("Expect", "").lower() == "100-continue":
            pass  # BaseHTTPRequestHandler has answered it
        url = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qsl(url.query, keep_blank_values=True)
        body = self.body()
        expected, given = self.signature(query)
        if expected is None:
            return self.fail(403, "InvalidAccessKeyId")
        if expected != given:
            return self.fail(403, "SignatureDoesNotMatch")
        sha = self.headers.get("x-amz-content-sha256", "")
        if sha != "UNSIGNED-PAYLOAD" and sha != hashlib.sha256(body).hexdigest():
            return self.fail(400, "XAmzContentSHA256Mismatch")
        md5 = self.headers.get("Content-MD5")
        if md5:
            if base64.b64encode(hashlib.md5(body).digest()).decode() != md5:
                return self.fail(400, "BadDigest")
        bucket, _, key = urllib.parse.unquote(url.path).lstrip("/").partition("/")
        if bucket != "bucket":
            return self.fail(404, "NoSuchBucket")
        return self.serve(key, dict(query), body)

    def serve(self, key, query, body):
        method = self.command
        if method == "GET" and not key:
            return self.listing(query)
        if method == "POST" and "uploads" in query:
            upload = str(len(UPLOADS) + 1)
            UPLOADS[upload] = {}
            return self.answer(200, f"<InitiateMultipartUploadResult><UploadId>{upload}</UploadId>"
                               "</InitiateMultipartUploadResult>".encode())
        if method == "PUT" and "uploadId" in query:
            UPLOADS[query["uploadId"]][int(query["partNumber"])] = body
            return self.answer(200, headers={"ETag": '"%s"' % hashlib.md5(body).hexdigest()})
        if method == "POST" and "uploadId" in query:
            parts = UPLOADS.pop(query["uploadId"])
            self.keep(key, b"".join(parts[number] for number in sorted(parts)))
            return self.answer(200, b"<CompleteMultipartUploadResult><ETag>\"x-1\"</ETag>"
                               b"</CompleteMultipartUploadResult>")
        if method == "PUT":
            self.keep(key, body)
            return self.answer(200, headers={"ETag": '"%s"' % hashlib.md5(body).hexdigest()})
        if method == "DELETE":
            UPLOADS.pop(query.get("uploadId"), None) if "uploadId" in query else OBJECTS.pop(key, None)
            return self.answer(204)
        return self.give(key)

    def keep(self, key, body):
        if MODE == "lose" and len(body) > 100 and not key.endswith((".json", ".sha256")):
            return
        if MODE == "stale" and "archive" in key:
            body = b"o" * len(body)
        OBJECTS[key] = body

    def give(self, key):
        if key not in OBJECTS:
            return self.fail(404, "NoSuchKey")
        content = OBJECTS[key]
        data = not key.endswith((".json", ".sha256", ".proof")) and len(content) > 0
        etag = '"%s-1"' % hashlib.md5(content).hexdigest()
        if MODE == "corrupt" and data:
            content = content[:len(content) // 2] + bytes([content[len(content) // 2] ^ 1]) + content[len(content) // 2 + 1:]
        if MODE == "truncate" and data:
            content = content[:-1]
        headers = {"ETag": etag, "Content-Length": str(len(content)),
                   "Last-Modified": "Mon, 01 Jun 2026 00:00:00 GMT", "Accept-Ranges": "bytes"}
        asked = re.match(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if asked and self.command == "GET":
            first = int(asked[1])
            last = min(int(asked[2]) if asked[2] else len(content) - 1, len(content) - 1)
            headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
            headers["Content-Length"] = str(last - first + 1)
            return self.answer(206, content[first:last + 1], headers)
        return self.answer(200, content, headers)

    def listing(self, query):
        prefix, delimiter = query.get("prefix", ""), query.get("delimiter")
        contents, prefixes = [], set()
        for key in sorted(OBJECTS) if MODE != "unlisted" else []:
            if not key.startswith(prefix):
                continue
            rest = key[len(prefix):]
            if delimiter and delimiter in rest:
                prefixes.add(prefix + rest.split(delimiter)[0] + delimiter)
            else:
                contents.append(key)
        # Two keys a page, so that whoever reads one page only misses most of them.
        start = int(query.get("continuation-token") or 0)
        page = contents[start:start + 2]
        more = start + 2 < len(contents)
        escape = lambda text: urllib.parse.quote(text) if query.get("encoding-type") == "url" \
            else xml.sax.saxutils.escape(text)
        body = "<ListBucketResult><IsTruncated>%s</IsTruncated><Prefix>%s</Prefix>" % (str(more).lower(), escape(prefix))
        if query.get("encoding-type") == "url":
            body += "<EncodingType>url</EncodingType>"
        if more:
            body += f"<NextContinuationToken>{start + 2}</NextContinuationToken>"
        for key in page:
            body += "<Contents><Key>%s</Key><Size>%d</Size><LastModified>2026-06-01T00:00:00Z</LastModified></Contents>" \
                % (escape(key), len(OBJECTS[key]))
        for name in sorted(prefixes) if start == 0 else []:
            body += "<CommonPrefixes><Prefix>%s</Prefix></CommonPrefixes>" % escape(name)
        return self.answer(200, (body + "</ListBucketResult>").encode(), {"Content-Type": "application/xml"})

    def do_PUT(self):
        print(self.path.split("?")[0], flush=True)
        self.handle_request()

    do_HEAD = do_GET = do_POST = do_DELETE = handle_request


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()

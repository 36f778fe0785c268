#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift needs of libcurl, which is loaded when the first thing is fetched: linking it would
// cost every start 5 ms. Setting and asking are variadic there, so each type has a function here.

/// Loads libcurl; NULL when it is there, else what the loader said. Called from one thread at a
/// time, and before anything below.
const char *ccurl_load(void);

/// Whether this libcurl decodes brotli.
bool ccurl_has_brotli(void);

// --- One transfer ----------------------------------------------------------------------------

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *easy);
void ccurl_easy_reset(CURL *easy);
const char *ccurl_error_text(CURLcode code);

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_size(CURL *easy, CURLoption option, int64_t value);
/// The string is copied; NULL puts the option back.
CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value);
/// The list has to outlive the transfer.
CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *list);
/// The bytes are copied.
CURLcode ccurl_set_blob(CURL *easy, CURLoption option, const void *bytes, size_t count);
/// At least CURL_ERROR_SIZE bytes that outlive the transfer.
CURLcode ccurl_set_error_buffer(CURL *easy, char *buffer);

typedef size_t (*ccurl_data)(char *bytes, size_t size, size_t count, void *context);
typedef int (*ccurl_progress)(void *context, curl_off_t total, curl_off_t now,
                              curl_off_t upload_total, curl_off_t upload_now);
/// Who hears of headers, of the body and of progress.
void ccurl_set_callbacks(CURL *easy, void *context, ccurl_data header, ccurl_data body,
                         ccurl_progress progress);
/// Who opens the sockets, and who is asked before a request is sent over a connection, one that
/// was there already included.
void ccurl_set_guard(CURL *easy, void *context, curl_opensocket_callback open,
                     curl_prereq_callback before);
/// The 4 or 16 bytes of an address; `count` is 0 where it is of another family.
const uint8_t *ccurl_address(const struct curl_sockaddr *address, size_t *count);
/// A socket for an address, closed in programs that are started.
curl_socket_t ccurl_open_socket(const struct curl_sockaddr *address);

long ccurl_get_long(CURL *easy, CURLINFO info);
/// Belongs to the transfer; NULL where there is none.
const char *ccurl_get_string(CURL *easy, CURLINFO info);

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *line);
void ccurl_list_free(struct curl_slist *list);

// --- Many transfers --------------------------------------------------------------------------

CURLM *ccurl_multi_init(void);
void ccurl_multi_cleanup(CURLM *multi);
void ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy);
void ccurl_multi_remove(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_perform(CURLM *multi);
/// Waits until something can be done, somebody wakes it, or the time is over.
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds);
/// The one function that any thread may call at any time.
void ccurl_multi_wakeup(CURLM *multi);
/// The next transfer that ended, and how; NULL if there is none.
CURL *ccurl_multi_ended(CURLM *multi, CURLcode *code);

// --- Commands --------------------------------------------------------------------------------

/// A pipe that no program inherits: `pipe2`, which Swift does not see. 0, or -1 where there is
/// none.
int ccurl_pipe(int ends[2]);

#endif

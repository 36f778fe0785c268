#define _GNU_SOURCE
#include "CCurl.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

// Checking macros of curl.h stand in the way of pointers with the functions' own names.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

#define FUNCTIONS(each)                                                                        \
  each(curl_global_init) each(curl_version_info) each(curl_easy_init) each(curl_easy_cleanup)  \
  each(curl_easy_reset) each(curl_easy_strerror) each(curl_easy_setopt)                        \
  each(curl_easy_getinfo) each(curl_slist_append) each(curl_slist_free_all)                    \
  each(curl_multi_init) each(curl_multi_cleanup) each(curl_multi_setopt)                       \
  each(curl_multi_add_handle) each(curl_multi_remove_handle) each(curl_multi_perform)          \
  each(curl_multi_poll) each(curl_multi_wakeup) each(curl_multi_info_read)

static struct {
#define DECLARE(name) __typeof__(&name) name;
  FUNCTIONS(DECLARE)
} curl;

const char *ccurl_load(void) {
  static bool is_loaded = false;
  if (is_loaded) return NULL;
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
#define FIND(name) \
  if (!(curl.name = (__typeof__(&name))dlsym(library, #name))) return dlerror();
  FUNCTIONS(FIND)
  if (curl.curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return "curl_global_init failed";
  is_loaded = true;
  return NULL;
}

bool ccurl_has_brotli(void) {
  return curl.curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_BROTLI;
}

// --- One transfer ----------------------------------------------------------------------------

CURL *ccurl_easy_init(void) { return curl.curl_easy_init(); }
void ccurl_easy_cleanup(CURL *easy) { curl.curl_easy_cleanup(easy); }
void ccurl_easy_reset(CURL *easy) { curl.curl_easy_reset(easy); }
const char *ccurl_error_text(CURLcode code) { return curl.curl_easy_strerror(code); }

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return curl.curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_size(CURL *easy, CURLoption option, int64_t value) {
  return curl.curl_easy_setopt(easy, option, (curl_off_t)value);
}

CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl.curl_easy_setopt(easy, option, value);
}

CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
  return curl.curl_easy_setopt(easy, option, list);
}

CURLcode ccurl_set_blob(CURL *easy, CURLoption option, const void *bytes, size_t count) {
  struct curl_blob blob = {.data = (void *)bytes, .len = count, .flags = CURL_BLOB_COPY};
  return curl.curl_easy_setopt(easy, option, &blob);
}

CURLcode ccurl_set_error_buffer(CURL *easy, char *buffer) {
  return curl.curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, buffer);
}

void ccurl_set_callbacks(CURL *easy, void *context, ccurl_data header, ccurl_data body,
                         ccurl_progress progress) {
  curl.curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
  curl.curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, header);
  curl.curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
  curl.curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body);
  curl.curl_easy_setopt(easy, CURLOPT_XFERINFODATA, context);
  curl.curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
  curl.curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
}

void ccurl_set_guard(CURL *easy, void *context, curl_opensocket_callback open,
                     curl_prereq_callback before) {
  curl.curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
  curl.curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open);
  curl.curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
  curl.curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before);
}

const uint8_t *ccurl_address(const struct curl_sockaddr *address, size_t *count) {
  *count = address->family == AF_INET ? 4 : address->family == AF_INET6 ? 16 : 0;
  if (address->family == AF_INET)
    return (const uint8_t *)&((const struct sockaddr_in *)&address->addr)->sin_addr;
  return (const uint8_t *)&((const struct sockaddr_in6 *)&address->addr)->sin6_addr;
}

curl_socket_t ccurl_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

long ccurl_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  curl.curl_easy_getinfo(easy, info, &value);
  return value;
}

const char *ccurl_get_string(CURL *easy, CURLINFO info) {
  char *value = NULL;
  curl.curl_easy_getinfo(easy, info, &value);
  return value;
}

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *line) {
  return curl.curl_slist_append(list, line);
}

void ccurl_list_free(struct curl_slist *list) { curl.curl_slist_free_all(list); }

// --- Many transfers --------------------------------------------------------------------------

CURLM *ccurl_multi_init(void) { return curl.curl_multi_init(); }
void ccurl_multi_cleanup(CURLM *multi) { curl.curl_multi_cleanup(multi); }

void ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  curl.curl_multi_setopt(multi, option, value);
}

CURLMcode ccurl_multi_add(CURLM *multi, CURL *easy) {
  return curl.curl_multi_add_handle(multi, easy);
}

void ccurl_multi_remove(CURLM *multi, CURL *easy) {
  curl.curl_multi_remove_handle(multi, easy);
}

CURLMcode ccurl_multi_perform(CURLM *multi) {
  int running = 0;
  return curl.curl_multi_perform(multi, &running);
}

CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds) {
  return curl.curl_multi_poll(multi, NULL, 0, milliseconds, NULL);
}

void ccurl_multi_wakeup(CURLM *multi) { curl.curl_multi_wakeup(multi); }

CURL *ccurl_multi_ended(CURLM *multi, CURLcode *code) {
  int waiting = 0;
  CURLMsg *message;
  while ((message = curl.curl_multi_info_read(multi, &waiting))) {
    if (message->msg != CURLMSG_DONE) continue;
    *code = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}

// --- Commands --------------------------------------------------------------------------------

int ccurl_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

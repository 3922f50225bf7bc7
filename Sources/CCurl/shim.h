#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>

// libcurl's setters and getters are variadic, and Swift imports no variadic C function. Each function below
// fixes one argument type, so that a Swift caller can neither pass the wrong width nor forget a terminator.

// Options that take a C long (CURLOPTTYPE_LONG, CURLOPTTYPE_VALUES).
static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

// Options that take a 64-bit size: a long would be wrong on 32-bit ARM kiosks.
static inline CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

// Options that take a string libcurl copies; NULL unsets, which is how a built-in default is switched off.
static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

// CURLOPT_COPYPOSTFIELDS copies POSTFIELDSIZE bytes, which may hold NUL: a bytes pointer, not a string.
static inline CURLcode ccurl_set_copied_body(CURL *handle, const void *bytes) {
    return curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}

// The context pointers handed back to callbacks (CURLOPT_WRITEDATA and its kin).
static inline CURLcode ccurl_set_context(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

// The buffer for the text of an error: CURL_ERROR_SIZE bytes which must outlive the handle.
static inline CURLcode ccurl_set_error_buffer(CURL *handle, char *buffer) {
    return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}

// Header lists; libcurl does not copy them, the caller frees after the transfer.
static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

// Body and header callbacks have one signature, and so does the read callback.
static inline CURLcode ccurl_set_data_function(CURL *handle, CURLoption option, curl_write_callback function) {
    return curl_easy_setopt(handle, option, function);
}

// Called when an upload must start again on a fresh connection.
static inline CURLcode ccurl_set_seek_function(CURL *handle, curl_seek_callback function) {
    return curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, function);
}

// CURLINFO_… answers that are a C long: status, verification result, errno.
static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

// CURLINFO_…_T answers: microseconds and byte counts in 64 bits.
static inline CURLcode ccurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

// curl_multi_setopt is variadic too.
static inline CURLMcode ccurl_multi_set_long(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

// A macro with a cast, which Swift does not import: tells libcurl to hold the transfer until resumed.
static inline size_t ccurl_write_pause(void) {
    return CURL_WRITEFUNC_PAUSE;
}

// The same for a read callback that failed.
static inline size_t ccurl_read_abort(void) {
    return CURL_READFUNC_ABORT;
}

#endif

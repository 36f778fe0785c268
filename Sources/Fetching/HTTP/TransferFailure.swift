import CCurl

/// Why a transfer failed, in words for its user.
enum TransferFailure {
  static func reason(of code: CURLcode) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: "its host is not known; perhaps the network is away"
    case CURLE_COULDNT_RESOLVE_PROXY: "the proxy's host is not known"
    case CURLE_COULDNT_CONNECT: "nobody answers there"
    case CURLE_OPERATION_TIMEDOUT: "no answer in time"
    case CURLE_PEER_FAILED_VERIFICATION: "its certificate is not trusted"
    case CURLE_SSL_CACERT_BADFILE: "the file of certificates cannot be used"
    case CURLE_SSL_CONNECT_ERROR: "no safe connection could be made"
    case CURLE_PARTIAL_FILE: "the answer ended too early"
    case CURLE_GOT_NOTHING: "nothing was answered"
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      "the connection broke off"
    case CURLE_BAD_CONTENT_ENCODING: "its compression is broken"
    case CURLE_FILESIZE_EXCEEDED: "it is too long"
    case CURLE_PROXY: "the proxy did not let it through"
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: "that is no address of the web"
    case CURLE_WEIRD_SERVER_REPLY: "the answer is no HTTP"
    default: "the transfer failed"
    }
  }
}

"""Middleware of the site."""


class NoStoreMiddleware:
    """Tells browsers and proxies to keep no copy of a page: these are people's bank statements."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Cache-Control", "no-store")
        return response

using System.Threading.RateLimiting;
using GoldenThread.Documents.Reading;
using GoldenThread.Web.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Availability;

/// <summary>
/// Receives the whole body before a connection to the database is taken: what is slow to arrive holds nothing that others need.
/// Forms are read as forms, their files into temporary files; anything else is laid by. What is too large is refused at once.
/// </summary>
internal sealed class BodyFirst(RequestDelegate next, Limits limits)
{
    private const int MemoryForABody = 64 * 1024;

    private readonly PartitionedRateLimiter<HttpContext> anonymousBodies = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetConcurrencyLimiter(
            http.From(), _ => new ConcurrencyLimiterOptions { PermitLimit = limits.AnonymousBodiesPerAddress, QueueLimit = 0 }));

    public async Task InvokeAsync(HttpContext http)
    {
        if (await Received(http)) await next(http);
    }

    private async Task<bool> Received(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } about || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false) return true;
        if (ReExecution.Is(http) || (about.GetMetadata<WithoutSessionAttribute>() is not null && about.GetMetadata<CompiledPageActionDescriptor>() is null))
        {
            // What asks nothing of the database has no use for a body, and does not wait for one; what was received already can be told.
            if (http.Features.Get<IFormFeature>()?.Form is null) http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return true;
        }

        using var place = http.User.Identity is { IsAuthenticated: true } ? null : anonymousBodies.AttemptAcquire(http);
        if (place is { IsAcquired: false }) return Refused(http, StatusCodes.Status429TooManyRequests);
        try
        {
            await Receive(http, Most(http, about));
            return true;
        }
        catch (BadHttpRequestException fault)
        {
            return Refused(http, fault.StatusCode);
        }
        catch (InvalidDataException fault)
        {
            NoText.Note(http, fault);
            return Refused(http, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The most that a body may hold, in bytes: by the endpoint where files are taken, little where nobody is signed in.</summary>
    private long Most(HttpContext http, EndpointMetadataCollection about) =>
        http.User.Identity is not { IsAuthenticated: true } ? limits.AnonymousKilobytes * 1024L
        : about.GetMetadata<TakesFilesAttribute>() is not null ? http.RequestServices.GetRequiredService<ImportLimits>().Bytes + TakesFilesAttribute.OtherFields
        : about.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? (about.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Limits.OfUploads ? (long?)null : limits.FormKilobytes * 1024L)
            ?? http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ?? limits.FormKilobytes * 1024L;

    private static async Task Receive(HttpContext http, long most)
    {
        if (http.Request.ContentLength > most) throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        if (http.Request.HasFormContentType)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, BufferBodyLengthLimit = most }));
            // Who leaves ends the reading; to cancel it besides would leave the connection half-read.
            await http.Request.ReadFormAsync(CancellationToken.None);
            return;
        }

        http.Request.EnableBuffering(MemoryForABody, most);
        await http.Request.Body.CopyToAsync(Stream.Null, CancellationToken.None);
        http.Request.Body.Position = 0;
    }

    private static bool Refused(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status429TooManyRequests) http.Response.Headers.RetryAfter = "10";
        return false;
    }
}

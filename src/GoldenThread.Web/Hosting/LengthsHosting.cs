using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GoldenThread.Web.Hosting;

/// <summary>How much one may send: each text its length, each form and each request of a program a size that is refused before it is read.</summary>
internal static class LengthsHosting
{
    /// <summary>The most bytes of a form without a file: a whole report, spelt as forms spell it, and what stands beside it.</summary>
    public const int LongestForm = 4 * 1024 * 1024;

    // A report of which every letter needs three bytes, each spelt "%E2".
    private const int LongestValue = 3 * 1024 * 1024;

    public static void AddLengths(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<FormOptions>(options => options.ValueLengthLimit = LongestValue);
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.ModelMetadataDetailsProviders.Add(new EveryText());
            options.Filters.Add(new RefusedSaves());
        });
        builder.Services.AddRazorPages(options => options.Conventions.Add(new FormsWithoutFiles()));
    }

    /// <summary>A text of a form that says nothing of its length is one line: none is without a limit.</summary>
    private sealed class EveryText : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            if (context.Key.ModelType != typeof(string) || context.ValidationMetadata.ValidatorMetadata.OfType<UpToAttribute>().Any()) return;
            if (context.Key.MetadataKind == ModelMetadataKind.Property) context.ValidationMetadata.ValidatorMetadata.Add(new UpToAttribute(Longest.Line));
            // What a script or an address sends: a passkey's answer, a link's secret.
            if (context.Key.MetadataKind == ModelMetadataKind.Parameter) context.ValidationMetadata.ValidatorMetadata.Add(new UpToAttribute(Longest.Text));
        }
    }

    /// <summary>Says 413 before a byte of the form is read; the token's filter, which comes later, would call it a stale page.</summary>
    private sealed class UpToLongestForm : IAuthorizationFilter, IOrderedFilter
    {
        public int Order => 900;

        public void OnAuthorization(AuthorizationFilterContext context)
        {
            var http = context.HttpContext;
            // The page that says so is shown in the same request.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null) return;
            if (http.Request.ContentLength > LongestForm)
            {
                // That page asks for its number, and would look for it in the form.
                (http.Request.Body, http.Request.ContentType, http.Request.ContentLength) = (Stream.Null, null, 0);
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            }
            else if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LongestForm;
        }
    }

    private sealed class FormsWithoutFiles : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            if (model.HandlerType.IsDefined(typeof(RequestSizeLimitAttribute)) || model.HandlerProperties.Any(property => TakesFiles(property.ParameterType))
                || model.HandlerMethods.SelectMany(handler => handler.Parameters).Any(parameter => TakesFiles(parameter.ParameterType))) return;
            model.Filters.Add(new UpToLongestForm());
        }

        private static bool TakesFiles(Type type) => typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);
    }
}

using GoldenThread.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>Reads a day that was typed, or that stands in an address; what is no day stays in its field with a sentence.</summary>
internal sealed class DayBinder : IModelBinder
{
    public const string Sentence = "Enter a real date, such as 3 June 2026";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue)) bindingContext.Result = ModelBindingResult.Success(null);
        else if (WrittenDay.Read(given.FirstValue) is { } day) bindingContext.Result = ModelBindingResult.Success(day);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Sentence);
        return Task.CompletedTask;
    }

    /// <summary>Makes it the way in which every page reads a day.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(DateOnly?) ? new DayBinder() : null;
    }
}

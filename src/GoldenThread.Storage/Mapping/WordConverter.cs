using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>A state is kept as its word.</summary>
internal sealed class WordConverter<TState>() : ValueConverter<TState, string>(state => StateWord.Of(state), word => StateWord.To<TState>(word))
    where TState : struct, Enum;

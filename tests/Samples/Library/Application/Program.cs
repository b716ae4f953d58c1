using Library;

foreach (var celsius in (double[])[-40, 0, 37, 100])
    System.Console.WriteLine($"{celsius} °C = {new Temperature(celsius).Fahrenheit} °F");
